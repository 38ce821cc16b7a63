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
