import { Button, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, createAll } from 'govuk-frontend'

// GOV.UK's radios say aria-expanded, which a radio may not have: https://github.com/alphagov/govuk-frontend/issues/979.
class RadiosWithFields extends Radios {
  syncConditionalRevealWithInputState (input) {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}

/** Brings what came onto the page to life. */
export function start (scope) {
  for (const component of [Button, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, RadiosWithFields, ServiceNavigation, SkipLink]) {
    createAll(component, {}, scope)
  }
}
