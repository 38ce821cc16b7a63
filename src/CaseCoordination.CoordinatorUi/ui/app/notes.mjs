// Saves notes as they are typed. What is not saved yet is kept in this page's memory and nowhere else: it tells of people.
import { refresh } from './live.mjs'

const pause = 5000
const retry = 3000
const form = document.querySelector('[data-notes]')

if (form) {
  const field = form.querySelector('textarea')
  const waiting = []
  let sending
  let later
  let paused

  const says = words => {
    const template = form.querySelector(`[data-notes-words="${words}"]`)
    const place = form.querySelector('[data-notes-says]')
    if (place.dataset.says !== words) {
      place.dataset.says = words
      place.replaceChildren(template.content.cloneNode(true))
    }
  }

  const list = () => {
    form.querySelector('[data-notes-waiting]').replaceChildren(...waiting.map(note => {
      const item = document.createElement('li')
      item.textContent = note.text
      return item
    }))
  }

  const bodyOf = note => {
    const body = new FormData(form)
    body.set('Text', note.text)
    body.set('Key', note.key)
    return body
  }

  // One key a note: however often it is sent, it is saved once.
  const take = () => {
    clearTimeout(paused)
    const text = field.value.trim()
    if (text) {
      waiting.push({ key: crypto.randomUUID(), text })
      field.value = ''
      list()
      send()
    }
  }

  const again = words => {
    says(words)
    clearTimeout(later)
    later = setTimeout(send, retry)
  }

  async function sendAll () {
    try {
      while (waiting.length > 0) {
        const note = waiting[0]
        const answer = await fetch(form.action, { method: 'POST', body: bodyOf(note), headers: { 'X-Note': '1' }, redirect: 'manual', cache: 'no-store', keepalive: true })
        if (answer.status === 404 || answer.status === 422) {
          waiting.shift()
          field.value = [note.text, field.value].filter(text => text).join('\n')
          says('refused')
        } else if (answer.ok) {
          waiting.shift()
          says('saved')
          refresh().catch(() => {}) // Nobody waits for it: what is on its way must not be held up, nor its form be exchanged.
        } else {
          again(answer.type === 'opaqueredirect' || answer.status < 500 ? 'signed-out' : 'away')
          break
        }
        list()
      }
    } catch {
      again('away')
    }
  }

  function send () {
    sending ??= sendAll().finally(() => { sending = undefined })
    return sending
  }

  form.querySelector('[data-notes-live]').hidden = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    take()
  })
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      take()
    }
  })
  field.addEventListener('input', () => {
    clearTimeout(paused)
    paused = setTimeout(take, pause)
  })
  field.addEventListener('blur', take)
  // Whatever else on the page is sent waits for the note it took the writer from.
  document.addEventListener('submit', async event => {
    const { target, submitter } = event
    if (target !== form && waiting.length > 0 && target.dataset.waited === undefined) {
      event.preventDefault()
      target.dataset.waited = ''
      await send()
      const button = submitter?.isConnected ? submitter : document.getElementById(submitter?.id)
      button?.form.requestSubmit(button)
    }
  })
  window.addEventListener('online', send)
  window.addEventListener('offline', () => says('away'))
  window.addEventListener('beforeunload', event => {
    if (waiting.length > 0 || field.value.trim()) {
      event.preventDefault()
    }
  })
}
