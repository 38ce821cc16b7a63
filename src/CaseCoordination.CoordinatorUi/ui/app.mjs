import { Button, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, createAll } from 'govuk-frontend'

// The pages work without any of this. GOV.UK's template sets these classes in an inline script,
// which the content security policy refuses.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}

// GOV.UK's radios say aria-expanded, which a radio may not have: https://github.com/alphagov/govuk-frontend/issues/979.
class RadiosWithFields extends Radios {
  syncConditionalRevealWithInputState (input) {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}

for (const component of [Button, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, RadiosWithFields, ServiceNavigation, SkipLink]) {
  createAll(component)
}
