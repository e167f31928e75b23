// The live preview: puts what has changed in its place, and findings beside the text that they are
// about. Strings of the paper are set as text; only what was rendered is set as HTML.
(() => {
  'use strict'
  const KINDS = ['error', 'warning', 'info']
  const find = selector => document.querySelector(selector)
  const meta = name => find(`meta[name="${name}"]`).content
  const make = (name, className, text) => {
    const element = document.createElement(name)
    element.className = className
    if (text) element.textContent = text
    return element
  }

  // The text's parts, one a chapter: what is shown, and the HTML that it was made of
  let shown = []
  let received = null
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') shown = [...find('main').children]
  })

  // The reader's place: the first block in view, known again by its words or by its name
  const BLOCKS = 'main :is([data-paragraph], h1, h2[id], h3[id], h4[id], h5[id], h6[id])'
  const nameOf = block => block.dataset.paragraph || block.id
  const hold = () => {
    const bar = find('.bar')?.getBoundingClientRect().bottom || 0
    for (const block of document.querySelectorAll(BLOCKS)) {
      const box = block.getBoundingClientRect()
      if (box.height > 0 && box.bottom > bar) {
        return { block, top: box.top, words: block.textContent, name: nameOf(block) }
      }
    }
    return null
  }
  const restore = place => {
    if (!place || scrollY === 0) return
    let block = place.block
    if (!block.isConnected) {
      const blocks = [...document.querySelectorAll(BLOCKS)]
      block = blocks.find(each => each.textContent === place.words) || blocks.find(each => nameOf(each) === place.name)
    }
    if (block) scrollBy({ top: block.getBoundingClientRect().top - place.top, behavior: 'instant' })
  }

  const replace = html => {
    const template = document.createElement('template')
    template.innerHTML = html
    const fresh = [...template.content.children]
    const parts = fresh.map(part => part.outerHTML)
    const least = Math.min(parts.length, received.length)
    let start = 0
    while (start < least && received[start] === parts[start]) start++
    let end = 0
    while (end < least - start && received[received.length - 1 - end] === parts[parts.length - 1 - end]) end++
    const old = shown.slice(start, shown.length - end)
    const coming = fresh.slice(start, fresh.length - end)
    if (old.length === coming.length) {
      old.forEach((part, i) => {
        if (received[start + i] === parts[start + i]) coming[i] = part
        else part.replaceWith(coming[i])
      })
    } else {
      const next = shown[shown.length - end]
      if (next) next.before(...coming)
      else find('main').append(...coming)
      old.forEach(part => part.remove())
    }
    shown.splice(start, old.length, ...coming)
    received = parts
  }

  let contents = null
  const update = page => {
    // Another cover, style sheet or script, or another run of the tool
    if (page.shell !== meta('factors-shell')) return location.reload()
    if (received === null) {
      received = shown.map(part => page.state === meta('factors-text') ? part : null)
      if (page.state === meta('factors-text')) {
        const template = document.createElement('template')
        template.innerHTML = page.text
        received = [...template.content.children].map(part => part.outerHTML)
        contents = page.contents
        return
      }
    }
    const place = hold()
    replace(page.text)
    if (contents !== page.contents) {
      contents = page.contents
      find('.contents > ol').innerHTML = contents
    }
    document.dispatchEvent(new CustomEvent('factors:changed'))
    restore(place)
    showMarks()
  }

  // Findings
  const tools = make('section', 'preview')
  const badge = make('button', '')
  const panel = make('ol', 'panel')
  const problem = make('p', 'problem error')
  const pdf = make('a', '', 'PDF')
  const state = make('p', 'state')
  const margin = make('aside', 'margin')
  tools.setAttribute('aria-label', 'Preview')
  margin.setAttribute('aria-label', 'Findings')
  badge.type = 'button'
  problem.setAttribute('role', 'alert')
  state.setAttribute('role', 'status')
  panel.tabIndex = 0
  pdf.href = '/paper.pdf'
  pdf.target = 'factors-pdf'
  panel.hidden = problem.hidden = true
  badge.setAttribute('aria-expanded', 'false')
  badge.addEventListener('click', () => {
    panel.hidden = !panel.hidden
    badge.setAttribute('aria-expanded', !panel.hidden)
  })

  let findings = []
  let notes = []
  const targetOf = finding => finding.paragraph
    ? find(`main [data-paragraph="${CSS.escape(finding.paragraph)}"]`)
    : finding.section ? document.getElementById(finding.section) : null
  const show = (finding, name) => {
    const note = make(name, 'finding ' + finding.severity)
    const message = make('p', '')
    message.append(make('strong', '', finding.severity), ' ' + finding.message)
    note.append(message)
    if (finding.help) note.append(make('p', 'help', finding.help))
    const source = make('p', 'source')
    source.append(make('code', '', finding.rule), ' ')
    const target = targetOf(finding)
    if (target) {
      const link = make('a', '', finding.place)
      link.href = '#' + (finding.paragraph && document.getElementById('paragraph--' + finding.paragraph) ? 'paragraph--' : '') + (finding.paragraph || finding.section)
      source.append(link)
    } else source.append(finding.place)
    note.append(source)
    return note
  }
  const showMarks = () => {
    document.querySelectorAll('main [data-finding]').forEach(block => block.removeAttribute('data-finding'))
    notes = []
    for (const finding of findings) {
      const target = targetOf(finding)
      if (!target) continue
      const known = KINDS.indexOf(target.dataset.finding)
      if (known < 0 || KINDS.indexOf(finding.severity) < known) target.dataset.finding = finding.severity
      notes.push({ target, note: show(finding, 'div') })
    }
    margin.replaceChildren(...notes.map(({ note }) => note))
    layOut()
  }
  // Beside their text, and one below the other where there are several
  const layOut = () => {
    const text = find('main > :not(.cover)')
    const left = text ? text.getBoundingClientRect().right + 28 : innerWidth
    const width = Math.min(320, document.documentElement.clientWidth - left - 16)
    margin.hidden = width < 150
    if (margin.hidden) return
    margin.style.left = left + 'px'
    margin.style.width = width + 'px'
    const places = notes.map(({ note, target }) => ({
      note, top: target.getBoundingClientRect().top + scrollY, height: note.offsetHeight
    })).sort((a, b) => a.top - b.top)
    let free = 0
    for (const { note, top, height } of places) {
      const at = Math.max(top, free)
      note.style.top = at + 'px'
      free = at + height + 10
    }
  }
  const count = (number, word) => number + ' ' + word + (number === 1 ? '' : 's')
  const showFindings = news => {
    findings = news.findings
    badge.textContent = findings.length === 0 ? 'no findings' : [
      [news.errors, 'error'], [news.warnings, 'warning'], [findings.length - news.errors - news.warnings, 'info']
    ].filter(([number]) => number > 0).map(([number, word]) => count(number, word)).join(', ')
    badge.className = news.errors ? 'error' : news.warnings ? 'warning' : ''
    problem.textContent = news.problem ? 'Not up to date: ' + news.problem : ''
    problem.hidden = !news.problem
    if (news.problem && findings.length > 0) {
      panel.hidden = false
      badge.setAttribute('aria-expanded', 'true')
    }
    panel.replaceChildren(...findings.map(finding => show(finding, 'li')))
    showMarks()
  }

  const PDF = { starting: 'starting the PDF engine …', rendering: 'rendering the PDF …', ready: 'the PDF is rendered', failed: 'no PDF: it could not be rendered' }
  document.addEventListener('DOMContentLoaded', () => {
    const bar = make('div', 'tools')
    bar.append(badge, pdf, state)
    tools.append(problem, panel, bar)
    document.body.append(tools, margin)
    badge.textContent = 'rendering …'
    new ResizeObserver(layOut).observe(find('main'))
    const events = new EventSource('/events')
    const on = (kind, act) => events.addEventListener(kind, event => act(JSON.parse(event.data)))
    on('page', update)
    on('findings', showFindings)
    events.addEventListener('review', event => {
      const data = find('#page--review')
      if (!data || data.textContent === event.data) return
      data.textContent = event.data
      document.dispatchEvent(new CustomEvent('factors:changed'))
    })
    on('pdf', news => { state.textContent = PDF[news.state] || '' })
    events.addEventListener('open', () => { state.textContent = '' })
    events.addEventListener('error', () => { state.textContent = 'the preview has ended: start factors serve again' })
  })
})()
