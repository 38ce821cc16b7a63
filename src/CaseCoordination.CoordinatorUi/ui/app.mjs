import { Button, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink, createAll } from 'govuk-frontend'

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

for (const component of [Button, ErrorSummary, NotificationBanner, PasswordInput, RadiosWithFields, SkipLink]) {
  createAll(component)
}

// A file that is being made: what is known of it is asked for again until it is ready. Without this a link does the same.
const progress = document.querySelector('[data-refresh]')
if (progress) {
  const timer = setInterval(async () => {
    const page = await fetch(location.href, { credentials: 'same-origin' })
    if (!page.ok) {
      return
    }
    const now = new DOMParser().parseFromString(await page.text(), 'text/html').getElementById('progress')
    if (now) {
      progress.replaceChildren(...now.childNodes)
      if (!now.dataset.refresh) {
        clearInterval(timer)
      }
    }
  }, Number(progress.dataset.refresh))
}
