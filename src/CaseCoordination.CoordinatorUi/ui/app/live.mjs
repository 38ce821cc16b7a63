// Tells the page when what it shows has moved on, and brings up to date what nobody is typing in. Nothing is kept anywhere.
import { start } from './components.mjs'

const box = document.querySelector('[data-live]')
const quiet = new Set((box?.dataset.liveQuiet ?? '').split(' '))
let shown = versionsOf(box)
let digest = box?.dataset.liveDigest
let replaced = false
let stream
let refreshing = Promise.resolve(true)

function versionsOf (element) {
  return new Map((element?.dataset.live ?? '').split(' ').filter(part => part).map(part => {
    const [matter, version] = part.split(':')
    return [matter, Number(version)]
  }))
}

function says (words) {
  const place = box.querySelector('[data-live-says]')
  const template = box.querySelector(`[data-live-words="${words}"]`)
  place.replaceChildren(template.content.cloneNode(true))
  for (const again of place.querySelectorAll('[data-live-again]')) {
    again.href = location.pathname + location.search
  }
}

// Somebody types in it, or has.
function isTouched (part) {
  return part.contains(document.activeElement) && document.activeElement.matches('input, textarea, select') ||
    [...part.querySelectorAll('input:not([type=hidden]), textarea, select')].some(field =>
      field.matches('select') ? [...field.options].some(option => option.selected !== option.defaultSelected) && field.value !== ''
        : field.matches('[type=checkbox], [type=radio]') ? field.checked !== field.defaultChecked
          : field.value !== field.defaultValue)
}

// What a person would notice, and the version its forms rest on; not what only the page knows of, such as keys.
function tellingOf (part) {
  return part.textContent.replace(/\s+/g, ' ') + [...part.querySelectorAll('[name=Seen]')].map(field => field.value)
}

function replace (part, fresh) {
  const focused = part.contains(document.activeElement) ? document.activeElement.id : ''
  const open = [...part.querySelectorAll('details[open]')].map(details => details.id)
  replaced = true
  const copy = document.importNode(fresh, true)
  part.replaceWith(copy)
  for (const id of open.filter(id => id)) {
    document.getElementById(id)?.setAttribute('open', '')
  }
  start(copy)
  if (focused) {
    document.getElementById(focused)?.focus()
  }
}

// True when everything on the page is now as it stands.
async function bringUpToDate () {
  const answer = await fetch(location.pathname + location.search, { redirect: 'manual', cache: 'no-store' })
  if (!answer.ok) {
    throw new Error('The page could not be fetched.')
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  let whole = true
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const other = fresh.getElementById(part.id)
    if (other && tellingOf(other) !== tellingOf(part)) {
      if (isTouched(part)) {
        whole = false
      } else {
        replace(part, other)
      }
    }
  }
  const freshBox = fresh.querySelector('[data-live]')
  shown = versionsOf(freshBox)
  digest = freshBox?.dataset.liveDigest
  return whole && document.querySelector('[data-live-part]') !== null
}

/** Fetches the page again for its parts; one after another, never two at once. */
export function refresh () {
  refreshing = refreshing.catch(() => false).then(bringUpToDate)
  return refreshing
}

async function moved ({ matter, version }) {
  const known = shown.get(matter)
  if (known === undefined || version <= known) {
    return
  }
  // A page of one form alone has nothing to bring up to date: what is typed is all there is on it.
  if (!document.querySelector('[data-live-part]')) {
    shown.set(matter, version)
    says('changed')
    return
  }
  try {
    const whole = await refresh()
    if (!quiet.has(matter)) {
      says(whole ? 'current' : 'changed')
    }
  } catch {
    says('ended')
  }
}

// A list says only that it is another: what of it, the page is fetched for. Where nobody could see a difference nothing is said.
async function listMoved (told) {
  if (told === digest) {
    return
  }
  try {
    replaced = false
    await refresh()
    if (replaced) {
      says('current')
    }
  } catch {
    says('ended')
  }
}

function listen () {
  if (stream || document.hidden) {
    return
  }
  const asked = box.dataset.liveList ?? new URLSearchParams([...shown.keys()].map(matter => ['matter', matter]))
  stream = new EventSource(`/live?${asked}`)
  stream.addEventListener('list', event => listMoved(JSON.parse(event.data).digest))
  stream.addEventListener('version', event => moved(JSON.parse(event.data)))
  stream.addEventListener('error', () => {
    if (stream?.readyState === EventSource.CLOSED) {
      stream = undefined
      says('ended')
    }
  })
}

function rest () {
  stream?.close()
  stream = undefined
}

if (box && (shown.size > 0 || digest)) {
  listen()
  // A page nobody looks at takes no connection; looked at again it hears at once what has moved.
  document.addEventListener('visibilitychange', () => document.hidden ? rest() : listen())
  window.addEventListener('pagehide', rest)
  window.addEventListener('pageshow', listen)
}
