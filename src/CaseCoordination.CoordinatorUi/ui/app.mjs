import { start } from './app/components.mjs'
import './app/live.mjs'
import './app/notes.mjs'
import './app/progress.mjs'

// The pages work without any of this. GOV.UK's template sets these classes in an inline script,
// which the content security policy refuses.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}

start(document)

// A link of an error summary leads to a step's form, which may be folded away.
document.addEventListener('click', event => {
  const target = event.target.closest('.govuk-error-summary a')?.hash.slice(1)
  document.getElementById(target)?.closest('details')?.setAttribute('open', '')
}, true)
