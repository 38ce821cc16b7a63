import { Button, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink, createAll } from 'govuk-frontend'

// The pages work without any of this. GOV.UK's template sets these classes in an inline script,
// which the content security policy refuses.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}

for (const component of [Button, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
  createAll(component)
}
