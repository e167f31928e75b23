// The reader's tools: contents that follow, search, dark mode, links to copy. The text is all
// there without them. Strings of the paper are set as text only, never as HTML.
(() => {
  'use strict'
  const root = document.documentElement
  const stored = {
    get: key => { try { return localStorage.getItem(key) } catch { return null } },
    set: (key, value) => { try { localStorage.setItem(key, value) } catch { /* not kept */ } }
  }
  const system = matchMedia('(prefers-color-scheme: dark)')
  const chosen = () => {
    const theme = stored.get('factors.theme')
    return theme === 'dark' || theme === 'light' ? theme : null
  }
  const isDark = () => (root.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark'
  root.classList.add('script')
  if (chosen()) root.dataset.theme = chosen()

  document.addEventListener('DOMContentLoaded', () => {
    const find = selector => document.querySelector(selector)
    const say = text => { find('.status').textContent = text }
    find('.bar').querySelectorAll('[hidden]').forEach(part => {
      if (!part.matches('.results')) part.hidden = false
    })

    // Dark and light: the system's until the reader decides
    const theme = find('.theme')
    const showTheme = () => theme.setAttribute('aria-pressed', isDark())
    theme.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark'
      stored.set('factors.theme', root.dataset.theme)
      showTheme()
    })
    system.addEventListener('change', showTheme)
    showTheme()

    // Contents
    const contents = find('.contents')
    const menu = find('.menu')
    const open = shown => {
      menu.setAttribute('aria-expanded', shown)
      contents.classList.toggle('open', shown)
    }
    menu.addEventListener('click', () => open(menu.getAttribute('aria-expanded') !== 'true'))
    contents.addEventListener('click', event => { if (event.target.closest('a')) open(false) })

    const entries = new Map()
    const crossing = new Set()
    let current = null
    const follow = () => {
      let deepest = null
      for (const section of entries.keys()) if (crossing.has(section)) deepest = section
      if (!deepest || deepest === current) return
      if (current) entries.get(current).removeAttribute('aria-current')
      current = deepest
      const link = entries.get(current)
      link.setAttribute('aria-current', 'true')
      const outer = contents.getBoundingClientRect()
      const inner = link.getBoundingClientRect()
      if (inner.top < outer.top + 40 || inner.bottom > outer.bottom - 40) {
        contents.scrollTop += inner.top - outer.top - outer.height / 3
      }
    }
    const observer = new IntersectionObserver(changes => {
      for (const change of changes) {
        if (change.isIntersecting) crossing.add(change.target)
        else crossing.delete(change.target)
      }
      follow()
    }, { rootMargin: '-25% 0px -75% 0px' })
    const enter = () => {
      observer.disconnect()
      entries.clear()
      crossing.clear()
      current = null
      for (const link of contents.querySelectorAll('a')) {
        link.removeAttribute('aria-current')
        const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
        if (heading) entries.set(heading.closest('section, article'), link)
      }
      for (const section of entries.keys()) observer.observe(section)
    }
    enter()

    // Links to headings and statements are copied as they are followed
    document.addEventListener('click', async event => {
      const link = event.target.closest('a.permalink')
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
      try {
        await navigator.clipboard.writeText(link.href)
        say('Link copied')
      } catch {
        say('Link is in the address bar')
      }
      setTimeout(() => say(''), 2500)
    })

    // Only what is too wide for its place can be scrolled, and then with the keyboard as well
    const sized = new ResizeObserver(boxes => {
      for (const { target } of boxes) {
        if (target.scrollWidth > target.clientWidth) {
          target.tabIndex = 0
          target.setAttribute('role', 'region')
          target.setAttribute('aria-label', target.querySelector('caption')?.textContent || 'Scrolls sideways')
        } else {
          for (const name of ['tabindex', 'role', 'aria-label']) target.removeAttribute(name)
        }
      }
    })
    const size = () => {
      sized.disconnect()
      document.querySelectorAll('.scroll, pre').forEach(box => sized.observe(box))
    }
    size()

    // Search: every word, in any order, within one paragraph, item, cell or heading
    const box = find('.search input')
    const panel = find('.results')
    const list = panel.querySelector('ol')
    const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,figcaption,caption,pre'
    const MOST = 40
    let index = null

    // One UTF-16 unit in, one out: places in the folded text are places in the text
    const fold = text => {
      let folded = ''
      for (let i = 0; i < text.length; i++) {
        const unit = text[i]
        folded += unit < '\u0080' ? unit.toLowerCase() : unit.normalize('NFKD')[0].toLowerCase()[0]
      }
      return folded.replace(/\s/g, ' ')
    }
    const where = block => {
      const names = []
      for (let part = block.closest('section, article'); part; part = part.parentElement.closest('section, article')) {
        const heading = part.querySelector('h2, h3, h4, h5, h6')
        if (heading) names.unshift(heading.textContent.trim())
      }
      return names.join(' › ')
    }
    const place = block => {
      const near = block.closest('[id]:not(main)')
      return near && near.matches('section, article, header') ? near.querySelector('[id]') || near : near
    }
    const build = () => [...find('main').querySelectorAll(BLOCKS)]
      .filter(block => !block.querySelector(BLOCKS) && !block.closest('.cards'))
      .map(block => ({ block, text: block.textContent, folded: fold(block.textContent) }))

    const highlight = (found, words) => {
      if (!window.Highlight) return
      const ranges = []
      for (const { block } of found) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const text = fold(walker.currentNode.data)
          for (const word of words) {
            for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
              const range = new Range()
              range.setStart(walker.currentNode, at)
              range.setEnd(walker.currentNode, at + word.length)
              ranges.push(range)
            }
          }
        }
      }
      CSS.highlights.set('found', new Highlight(...ranges))
    }

    const snippet = ({ text, folded }, words) => {
      const line = document.createElement('span')
      line.className = 'snippet'
      const first = Math.min(...words.map(word => folded.indexOf(word)))
      const from = first < 60 ? 0 : text.lastIndexOf(' ', first - 30) + 1
      const to = Math.min(text.length, from + 180)
      let at = from
      if (from > 0) line.append('…')
      while (at < to) {
        let next = to
        let length = 0
        for (const word of words) {
          const found = folded.indexOf(word, at)
          if (found >= 0 && (found < next || found === next && word.length > length)) {
            next = found
            length = word.length
          }
        }
        line.append(text.slice(at, Math.min(next, to)))
        if (length === 0 || next >= to) break
        const mark = document.createElement('mark')
        mark.textContent = text.slice(next, next + length)
        line.append(mark)
        at = next + length
      }
      if (to < text.length) line.append('…')
      return line
    }

    const clear = () => {
      panel.hidden = true
      list.replaceChildren()
      if (window.Highlight) CSS.highlights.delete('found')
    }
    const search = () => {
      const words = [...new Set(fold(box.value).split(' ').filter(Boolean))]
      if (words.length === 0) return clear()
      index ||= build()
      const found = index.filter(({ folded }) => words.every(word => folded.includes(word)))
      list.replaceChildren(...found.slice(0, MOST).map(entry => {
        const item = document.createElement('li')
        const link = document.createElement('a')
        const section = document.createElement('span')
        const target = place(entry.block)
        link.href = '#' + encodeURIComponent(target ? target.id : 'page--text')
        section.className = 'where'
        section.textContent = where(entry.block)
        link.append(section, snippet(entry, words))
        link.addEventListener('click', event => {
          event.preventDefault()
          history.pushState(null, '', link.href)
          panel.hidden = true
          entry.block.tabIndex = -1
          entry.block.scrollIntoView({ block: 'center' })
          entry.block.focus({ preventScroll: true })
        })
        item.append(link)
        return item
      }))
      const count = found.length === 1 ? '1 place' : found.length + ' places'
      panel.querySelector('.count').textContent = found.length > MOST ? count + ', the first ' + MOST + ' are shown' : count
      say(count)
      panel.hidden = false
      panel.scrollTop = 0
      highlight(found, words)
    }
    box.addEventListener('input', search)
    box.addEventListener('focus', () => { if (box.value && panel.hidden) search() })

    document.addEventListener('keydown', event => {
      const typing = event.target.closest('input, textarea, select, [contenteditable]')
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault()
        box.focus()
        box.select()
      } else if (event.key === 'Escape') {
        if (contents.classList.contains('open')) {
          open(false)
          menu.focus()
        } else if (box.value || !panel.hidden) {
          box.value = ''
          clear()
          if (find('.search').contains(event.target)) box.blur()
        }
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && find('.search').contains(event.target)) {
        const stops = [box, ...list.querySelectorAll('a')]
        const next = stops[stops.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)]
        if (next) {
          event.preventDefault()
          next.focus()
        }
      } else if (event.key === 'Enter' && event.target === box) {
        list.querySelector('a')?.click()
      }
    })
    document.addEventListener('click', event => {
      if (!event.target.closest('.search')) panel.hidden = true
    })

    // A live preview puts in new text
    document.addEventListener('factors:changed', () => {
      index = null
      enter()
      size()
    })
  })
})()
