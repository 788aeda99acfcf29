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
    document.querySelectorAll('link[data-start]').forEach(function (link) {
      var script = document.createElement('script')
      script.src = link.href
      // In their order, as deferred scripts run.
      script.async = false
      document.head.appendChild(script)
    })
  }

  // What nobody looks at is never painted.
  if (!document.getElementById('first-paint') || document.hidden) return start()
  setTimeout(start, LONGEST_WAIT_MS)
  try {
    new PerformanceObserver(function (list) {
      if (list.getEntriesByName('first-contentful-paint').length > 0) start()
    }).observe({ type: 'paint', buffered: true })
  } catch (_) {
    // An old browser does not tell: the wait above ends by itself.
  }
})()
