import { wordsOf } from '../../src/components/whole-words/words-of'

/*
 * Runs the app's scripts, which index.html only fetches, one after another: each is a task of its own, so
 * that a finger never waits for all of them. Where a screen comes painted, they wait until it has been seen.
 */
;(function () {
  var LONGEST_WAIT_MS = 500
  var isStarted = false

  function start() {
    if (isStarted) return
    isStarted = true
    // Behind the scripts of the start, which they are of no use without.
    document.querySelectorAll('meta[name="later"]').forEach(function (later) {
      var link = document.createElement('link')
      link.rel = 'preload'
      link.as = 'script'
      link.href = later.content
      document.head.appendChild(link)
    })
    document.querySelectorAll('link[data-start]').forEach(function (link) {
      var script = document.createElement('script')
      script.src = link.href
      // In their order, as deferred scripts run.
      script.async = false
      document.head.appendChild(script)
    })
  }

  /** What the app keeps under `key` (device/storage.ts); throws where nothing is kept, or storage is closed to us. */
  function keptUnder(key) {
    return JSON.parse(JSON.parse(localStorage.getItem(key)).data)
  }

  /** 长辈版 says our terms plainly, as it was painted with them (painter/plain-words.ts). */
  function sayPlainly(screen) {
    screen.querySelectorAll('[data-plain]').forEach(function (said) {
      var plain = said.dataset.plain
      if (said.hasAttribute('aria-label')) said.setAttribute('aria-label', plain)
      else said.textContent = plain
    })
  }

  /** The painted screen is everybody's: it takes the text size and theme that this reader has chosen (display-store.ts). */
  function dress(screen) {
    try {
      var kept = keptUnder('display')
      var step = [1, 1.4, 1.6, 1.9].indexOf(kept.textScale) + 1
      if (step > 1) {
        screen.classList.replace('scale-1', 'scale-' + step)
        screen.classList.add('is-elder')
        sayPlainly(screen)
      }
      if (/^(light|dark)$/.test(kept.theme)) {
        screen.classList.replace('theme-auto', 'theme-' + kept.theme)
      }
    } catch (_) {
      // The ordinary face it is.
    }
  }

  /** Where 任务 opens on a unit of hers (use-shown-list.ts), what is painted of all is not it: grey lines until the app has hers. */
  function narrow(screen) {
    try {
      if (!/^\/pages\/tasks\//.test(location.pathname) || /[?&]view=/.test(location.search)) return
      if (keptUnder('my-units').length === 0) return
      var list = screen.querySelector('.main')
      var views = list.querySelector('.tasks-views')
      list.textContent = ''
      list.appendChild(views)
      var lines = list.appendChild(document.createElement('div'))
      lines.className = 'skeleton'
      for (var row = 0; row < 4; row += 1) {
        var card = lines.appendChild(document.createElement('div'))
        card.className = 'skeleton-card'
        card.appendChild(document.createElement('div')).className = 'skeleton-line is-short'
        card.appendChild(document.createElement('div')).className = 'skeleton-line'
      }
    } catch (_) {
      // No unit is hers.
    }
  }

  /** As the app does (font-scale.ts): letters that the browser was told to draw large have one column. */
  function makeRoom(screen) {
    if (parseFloat(getComputedStyle(document.documentElement).fontSize) >= 16 * 1.3) {
      screen.classList.add('is-elder')
    }
  }

  /** Whoever painted it may tell words apart otherwise than this browser, which the app asks (whole-words). */
  function partWords(screen) {
    screen.querySelectorAll('.whole-words').forEach(function (place) {
      var text = place.textContent
      var words = wordsOf(text)
      if (!words) return place.replaceWith(text)
      place.textContent = ''
      words.forEach(function (word, at) {
        if (at > 0) place.appendChild(document.createElement('wbr'))
        place.append(word)
      })
    })
  }

  /** What is painted does nothing yet when it is pressed: the last press is kept for the app (first-paint.ts). */
  function keepPress(event) {
    var button = event.target.closest && event.target.closest('button')
    if (button)
      document.getElementById('first-paint').dataset.pressed =
        button.getAttribute('aria-label') || button.textContent
  }

  var painted = document.querySelector('#first-paint .screen')
  if (painted) {
    dress(painted)
    makeRoom(painted)
    narrow(painted)
    partWords(painted)
    painted.addEventListener('click', keepPress)
  }
  // What nobody looks at is never painted.
  if (!painted || document.hidden) return start()
  setTimeout(start, LONGEST_WAIT_MS)
  try {
    new PerformanceObserver(function (list) {
      if (list.getEntriesByName('first-contentful-paint').length > 0) start()
    }).observe({ type: 'paint', buffered: true })
  } catch (_) {
    // An old browser does not tell: the wait above ends by itself.
  }
})()
