// Commenting on the text. What reviewers write stays in their browser until they submit it: there
// is no server. Whatever they or others have written is set as text only, never as HTML.
;(() => {
  'use strict'
  const CONTEXT = { least: 32, most: 48 } // characters of text before and behind a quote
  const LONGEST = 6000 // bytes of an address: GitHub refuses more than 8,191
  const SLUG = /^[a-z0-9][a-z0-9-]*$/
  const TYPES = ['technical', 'editorial', 'general']
  const POSITIONS = ['', 'yes', 'no-objection', 'discuss', 'abstain', 'recuse']

  // YAML

  // Signs that nobody sees, but for the joiners that some scripts are written with
  const UNSEEN = '(?![\\u200C\\u200D])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF]'
  const UNFIT_FOR_A_BLOCK = new RegExp('^\\s|[ \\t](?:\\n|$)|(?!\\n)' + UNSEEN, 'u')
  const ESCAPED = new RegExp('["\\\\]|' + UNSEEN, 'gu')
  const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/ // in one version of YAML or another

  const quoted = text => '"' + text.replace(ESCAPED, sign => {
    if (sign === '"' || sign === '\\') return '\\' + sign
    if (sign === '\n') return '\\n'
    const code = sign.codePointAt(0).toString(16)
    return code.length > 4 ? '\\U' + code.padStart(8, '0') : '\\u' + code.padStart(4, '0')
  }) + '"'
  const word = text => /^(?:[a-z][a-z0-9-]*|\d+\.\d+\.\d+)$/.test(text) && !NO_TEXT.test(text) ? text : quoted(text)
  const block = (text, indent) => text === '' || UNFIT_FOR_A_BLOCK.test(text)
    ? quoted(text)
    : '|\n' + text.split('\n').map(line => line && indent + line).join('\n')

  const entry = comment => {
    const lines = ['  - id: ' + word(comment.id)]
    const put = (key, value) => lines.push('    ' + key + ': ' + value)
    for (const key of ['factor', 'section', 'paragraph']) {
      if (comment[key]) put(key, word(comment[key]))
    }
    if (comment.quote) {
      lines.push('    quote:')
      for (const [key, text] of Object.entries(comment.quote)) {
        if (text) lines.push('      ' + key + ': ' + quoted(text))
      }
    }
    put('type', comment.type)
    put('blocking', comment.blocking)
    put('comment', block(comment.comment, '      '))
    if (comment.proposed) put('proposed-change', block(comment.proposed, '      '))
    return lines.join('\n')
  }

  const file = (data, person, position, commit, comments) => {
    const lines = ['# yaml-language-server: $schema=' + data.schema]
    lines.push('reviewer: ' + word(person.handle), 'name: ' + quoted(person.name))
    if (person.affiliation) lines.push('affiliation: ' + quoted(person.affiliation))
    lines.push('version: ' + word(data.version))
    lines.push('commit: ' + quoted(commit)) // its digits could be a number's
    if (position) lines.push('position: ' + quoted(position))
    lines.push('comments:', ...comments.map(entry))
    return lines.join('\n') + '\n'
  }

  // A word that no other browser mints: 12 letters and digits, the first a letter, so that YAML
  // takes it for text
  const mint = () => {
    const signs = 'abcdefghijklmnopqrstuvwxyz0123456789'
    let minted = ''
    while (minted.length < 12) {
      // 252 is 7 times 36, and 234 is 9 times 26: no sign is likelier than another
      const [byte] = crypto.getRandomValues(new Uint8Array(1))
      if (minted === '' && byte < 234) minted = signs[byte % 26]
      else if (minted !== '' && byte < 252) minted += signs[byte % 36]
    }
    return minted
  }

  // What may be kept or imported: known fields of the right form, and nothing else

  const wellFormed = text => text.replace(/\p{Cs}/gu, '\uFFFD')
  const text = (value, form = /(?:)/) => typeof value === 'string' && form.test(value) ? wellFormed(value) : ''
  const sound = raw => {
    if (!raw || typeof raw !== 'object') return null
    const comment = {
      id: text(raw.id, SLUG),
      commit: text(raw.commit, /^[0-9a-f]{4,40}$/),
      where: text(raw.where),
      factor: text(raw.factor, SLUG),
      section: text(raw.section, SLUG),
      paragraph: text(raw.paragraph, /^.{1,200}$/su),
      quote: raw.quote && text(raw.quote.exact).trim()
        ? { exact: text(raw.quote.exact), prefix: text(raw.quote.prefix), suffix: text(raw.quote.suffix) }
        : null,
      type: text(raw.type),
      blocking: raw.blocking === true,
      comment: text(raw.comment).trimEnd(),
      proposed: text(raw.proposed).trimEnd(),
      submitted: text(raw.submitted)
    }
    return comment.id && comment.commit && comment.comment && TYPES.includes(comment.type) ? comment : null
  }
  const soundState = raw => ({
    file: text(raw?.file, SLUG) || mint(),
    position: POSITIONS.includes(raw?.position) ? raw.position : '',
    comments: (Array.isArray(raw?.comments) ? raw.comments : []).map(sound).filter(Boolean)
  })
  const soundPerson = raw => {
    const line = value => text(value).replace(/[\r\n]/g, ' ').trim().slice(0, 200)
    const person = { handle: text(raw?.handle, SLUG), name: line(raw?.name), affiliation: line(raw?.affiliation) }
    return person.handle && person.handle !== 'dispositions' && person.name ? person : null
  }
  const parsed = json => { try { return JSON.parse(json) } catch { return null } }

  document.addEventListener('DOMContentLoaded', () => {
    const find = selector => document.querySelector(selector)
    let data = JSON.parse(find('#page--review').textContent)
    // Where a live preview takes files in
    const inbox = find('meta[name="factors-submit"]')?.content
    const main = find('main')
    const desk = find('.desk')
    const toggle = find('.desk-toggle')
    const inDesk = selector => desk.querySelector(selector)
    const say = message => {
      find('.status').textContent = message
      setTimeout(() => { if (find('.status').textContent === message) find('.status').textContent = '' }, 2500)
    }
    const make = (name, properties, ...children) => {
      const element = Object.assign(document.createElement(name), properties)
      element.append(...children)
      return element
    }

    // What is kept: read before each change, because the page may be open twice

    const KEY = 'factors.review.' + data.paper + '.' + data.version
    const PERSON = 'factors.reviewer'
    const memory = new Map()
    let refused = false
    const read = key => {
      if (refused) return parsed(memory.get(key))
      try { return parsed(localStorage.getItem(key)) } catch { refused = true; return parsed(memory.get(key)) }
    }
    const write = (key, value) => {
      memory.set(key, JSON.stringify(value))
      try { if (!refused) localStorage.setItem(key, memory.get(key)) } catch { refused = true }
    }
    let state = soundState(read(KEY))
    const change = work => {
      state = refused ? state : soundState(read(KEY) || state)
      work(state)
      write(KEY, state)
      draw()
    }
    write(KEY, state)
    addEventListener('storage', event => {
      if (event.key === KEY) {
        state = soundState(read(KEY))
        draw()
      }
    })
    addEventListener('beforeunload', event => {
      if (refused && state.comments.some(comment => !comment.submitted)) event.preventDefault()
    })

    // The text of a block as it is read, each character with its place in the page

    const NO_TEXT_OF_IT = '.admonitionblock > p.title, .attribution, .paragraph, .permalink, .ordinal, .conum, .remarks, .on-statement, '
      + 'sup.footnote, sup.footnoteref, .footnote > a:first-child'
    const NUMBERED = '[data-paragraph]'
    const TERMS = 'dt, .hdlist1'
    const BLOCKS = [NUMBERED, TERMS, 'h1, h2, h3, h4, h5, h6, .title, .footnote, figcaption, summary'].join()
    const isPart = block => block.closest(NO_TEXT_OF_IT) || !block.matches(NUMBERED) && block.closest(NUMBERED)
    // Signs that are more than marks of AsciiDoc, dashes and what nobody sees
    const SAYS = /[^\s*_`#+^~\p{Pd}\p{Cf}\p{Cc}]/u
    const PARTS = 'p, li, dt, dd, td, th, caption, figcaption, pre, div'
    // What stands before the text of a part, and is no part of it
    const LABELS = { 'caption, figcaption, .title': /^\p{L}+ \d+\. /u, '.footnote': /^\. /, '.checklist p': /^[✓❏] / }
    const label = (part, text) => {
      const [, form] = Object.entries(LABELS).find(([parts]) => part?.matches(parts)) || []
      return form?.exec(text)?.[0].length || 0
    }
    const known = new WeakMap()
    const reading = block => {
      if (!known.has(block)) known.set(block, readingOf(block))
      return known.get(block)
    }
    const readingOf = block => {
      let text = ''
      const places = []
      let part = null
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
        node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT
          : node.matches(NO_TEXT_OF_IT + ', [data-paragraph]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP)
      while (walker.nextNode()) {
        const node = walker.currentNode
        const own = node.parentElement.closest(PARTS)
        const add = (sign, at) => {
          if (sign === ' ' && (text === '' || text.endsWith(' '))) return
          text += sign
          places.push([node, at])
        }
        if (own !== part) add(' ', 0)
        const first = own === part ? 0 : label(own, node.data)
        if (/\S/.test(node.data)) part = own
        for (let i = first; i < node.data.length; i++) add(/\s/.test(node.data[i]) ? ' ' : node.data[i], i)
      }
      return { text, places }
    }
    // A heading or a term is short: its neighbours say which of several is meant. Of what has a
    // number, the number does. In the source notes stand between the block and the next.
    const neighbour = (blocks, at, step) => {
      const first = blocks[Math.min(at, at + step)]
      return blocks[at + step] && !blocks[at].matches(NUMBERED + ', .footnote') && !first.querySelector('sup.footnote')
        ? reading(blocks[at + step]).text.trim() + ' ' : ''
    }
    const selector = (blocks, at, from, to) => {
      const text = reading(blocks[at]).text
      const before = (neighbour(blocks, at, -1) + text.slice(0, from)).slice(-CONTEXT.most)
      const behind = (text.slice(to).trimEnd() + ' ' + neighbour(blocks, at, 1)).slice(0, CONTEXT.most)
      const first = before.length < CONTEXT.most ? -1 : before.slice(0, -CONTEXT.least).indexOf(' ')
      const last = behind.length < CONTEXT.most ? -1 : behind.lastIndexOf(' ')
      return {
        exact: wellFormed(text.slice(from, to)),
        prefix: wellFormed(before.slice(first + 1)),
        suffix: wellFormed(last < CONTEXT.least ? behind : behind.slice(0, last))
      }
    }

    // Which part of a block is selected: the first character, and the one behind the last
    const selected = (range, read) => {
      const isIn = ([node, at]) => range.comparePoint(node, at) === 0 && range.comparePoint(node, at + 1) === 0
      let from = -1
      let to = -1
      read.places.forEach((place, at) => {
        if (read.text[at] !== ' ' && isIn(place)) {
          if (from < 0) from = at
          to = at + 1
        }
      })
      return from < 0 ? null : [from, to]
    }
    const chosen = () => {
      const selection = getSelection()
      if (selection.rangeCount === 0 || selection.isCollapsed) return null
      const range = selection.getRangeAt(0)
      const blocks = [...main.querySelectorAll(BLOCKS)].filter(block => !isPart(block))
      let found = null
      let touched = null
      for (const [at, block] of blocks.entries()) {
        if (!range.intersectsNode(block)) continue
        touched ||= block
        const part = selected(range, reading(block))
        if (part && found) return { ...found, cut: true }
        if (part) {
          let described = block
          while (described?.matches(TERMS)) described = described.nextElementSibling
          // A statement's term is its number, and the number is all that can be said of it
          const quote = block.matches('.statement > dt') ? null : selector(blocks, at, ...part)
          found = { ...about(described || block), quote: quote && SAYS.test(quote.exact) ? quote : null }
        }
      }
      return found || touched && about(touched)
    }

    // Where a block stands, as a comment says it and as people read it
    const about = block => {
      const factor = block.closest('article.factor')
      const slug = factor ? factor.querySelector('h2').id : ''
      const section = block.closest(factor ? 'article.factor > section' : 'section')
      const heading = part => part?.querySelector('h2, h3, h4, h5, h6')
      const id = heading(section)?.id || ''
      const own = !factor ? id : id.startsWith(slug + '-') ? id.slice(slug.length + 1) : ''
      const names = [factor, section].map(heading).filter(Boolean).map(each => each.textContent.trim())
      return {
        where: names.join(' › '),
        factor: SLUG.test(slug) ? slug : '',
        section: SLUG.test(own) ? own : '',
        paragraph: block.dataset.paragraph || ''
      }
    }
    const byNumber = number => number && main.querySelector('[data-paragraph="' + CSS.escape(number) + '"]')
    const byId = id => id && main.contains(document.getElementById(id)) && document.getElementById(id)
    const target = comment => byNumber(comment.paragraph)
      || comment.factor && comment.section && byId(comment.factor + '-' + comment.section)
      || byId(comment.factor) || byId(comment.section) || find('h1')

    // Dialogs: the browser holds the focus inside and gives it back

    let back = null
    const open = dialog => {
      dialog.querySelector('.warning').textContent = ''
      if (!document.activeElement.closest('dialog')) back = document.activeElement
      dialog.showModal()
    }
    const close = dialog => {
      dialog.close()
      if (back && back.isConnected) back.focus({ preventScroll: true })
    }
    document.querySelectorAll('dialog').forEach(dialog => {
      dialog.querySelector('.cancel').addEventListener('click', () => close(dialog))
    })

    // Writing a comment

    const writing = find('.writing')
    const form = writing.querySelector('form')
    let subject = null
    let before = ''
    const written = () => JSON.stringify([...new FormData(form)])
    const comment = (place, existing) => {
      subject = { place, existing }
      form.reset()
      writing.querySelector('h2').textContent = existing ? 'Edit comment' : 'Comment'
      const paragraph = place.paragraph ? ', paragraph ' + place.paragraph : ''
      writing.querySelector('.about').textContent = (place.where || 'The paper as a whole') + paragraph
      writing.querySelector('.quoted').hidden = !place.quote
      writing.querySelector('.quoted').textContent = place.quote ? place.quote.exact : ''
      writing.querySelector('.cut').hidden = !place.cut
      if (existing) {
        form.elements.type.value = existing.type
        form.elements.blocking.checked = existing.blocking
        form.elements.comment.value = existing.comment
        form.elements.proposed.value = existing.proposed
      }
      before = written()
      open(writing)
      form.elements.comment.focus()
    }
    form.addEventListener('submit', event => {
      event.preventDefault()
      const fields = form.elements
      const made = sound({
        ...subject.place,
        id: subject.existing ? subject.existing.id : mint(),
        commit: subject.existing ? subject.existing.commit : data.commit,
        type: fields.type.value,
        blocking: fields.blocking.checked,
        comment: fields.comment.value,
        proposed: fields.proposed.value
      })
      if (!made) {
        writing.querySelector('.warning').textContent = 'A comment has to say something.'
        fields.comment.focus()
        return
      }
      change(({ comments }) => {
        const at = comments.findIndex(({ id }) => id === made.id)
        comments.splice(at < 0 ? comments.length : at, at < 0 ? 0 : 1, made)
      })
      getSelection().removeAllRanges()
      close(writing)
      say('Comment saved')
    })
    form.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
    })
    writing.addEventListener('cancel', event => {
      const warning = writing.querySelector('.warning')
      if (written() !== before && warning.textContent === '') {
        event.preventDefault()
        warning.textContent = 'This is not saved. Press Escape once more to discard it.'
      }
    })

    // The block that a number stands in, or beside
    const numbered = number => number.closest('[data-paragraph]') || number.parentElement.querySelector('[data-paragraph]')
    // Makes what can be commented on say so; what has said so before is left alone
    const dress = () => {
      main.querySelectorAll('a.paragraph:not([aria-haspopup])').forEach(number => {
        number.setAttribute('aria-haspopup', 'dialog')
        number.title = 'Comment on ' + numbered(number).dataset.paragraph
      })
      main.querySelectorAll('.statement:not(:has(.on-statement)) > dd').forEach(statement => {
        const made = button('Comment', 'Comment on ' + statement.dataset.paragraph, () => comment(about(statement)))
        made.className = 'on-statement'
        made.setAttribute('aria-haspopup', 'dialog')
        statement.parentElement.querySelector('dt').append(made)
      })
    }
    main.addEventListener('click', event => {
      const number = event.target.closest('a.paragraph')
      if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault() // following the link would take the focus out of the form
      history.replaceState(null, '', number.href)
      comment(about(numbered(number)))
    })

    const quoteThis = find('.quote-this')
    let timer = 0
    const offer = () => {
      const found = !find('dialog[open]') && chosen()
      quoteThis.hidden = !found
      if (!found) return
      const boxes = getSelection().getRangeAt(0).getClientRects()
      const box = boxes[boxes.length - 1]
      if (!box) return
      quoteThis.style.left = Math.max(8, Math.min(box.right, innerWidth - quoteThis.offsetWidth - 8)) + scrollX + 'px'
      quoteThis.style.top = box.bottom + 8 + scrollY + 'px'
    }
    const quote = () => {
      const found = chosen()
      quoteThis.hidden = true
      if (found) comment(found)
    }
    document.addEventListener('selectionchange', () => {
      clearTimeout(timer)
      timer = setTimeout(offer, 150)
    })
    quoteThis.addEventListener('pointerdown', event => event.preventDefault()) // keeps the selection
    quoteThis.addEventListener('click', quote)
    document.addEventListener('keydown', event => {
      if (event.code === 'KeyM' && event.altKey && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        quote()
      }
    })

    // My comments

    const show = shown => {
      desk.hidden = !shown
      toggle.setAttribute('aria-expanded', shown)
    }
    toggle.addEventListener('click', () => {
      show(desk.hidden)
      if (!desk.hidden) desk.focus()
    })
    const leave = () => {
      show(false)
      toggle.focus()
    }
    inDesk('.desk-close').addEventListener('click', leave)
    desk.addEventListener('keydown', event => { if (event.key === 'Escape') leave() })

    const go = place => {
      if (matchMedia('(max-width: 61.99em)').matches) show(false)
      place.tabIndex = -1
      place.scrollIntoView({ block: 'center' })
      place.focus({ preventScroll: true })
    }
    const button = (name, label, work) => {
      const made = make('button', { type: 'button', textContent: name })
      made.setAttribute('aria-label', label)
      made.addEventListener('click', work)
      return made
    }
    let deleted = null
    const remove = comment => {
      deleted = comment
      change(held => { held.comments = held.comments.filter(({ id }) => id !== comment.id) })
      inDesk('.undo button').focus()
    }
    inDesk('.undo button').addEventListener('click', () => {
      const restored = deleted
      deleted = null
      change(({ comments }) => comments.push(restored))
      desk.focus()
    })
    const item = (comment, at) => {
      const link = make('a', { className: 'where', href: '#', textContent: comment.where || 'The paper as a whole' })
      link.addEventListener('click', event => {
        event.preventDefault()
        go(target(comment))
      })
      const tags = make('p', { className: 'tags', textContent: comment.type + (comment.blocking ? ', blocking' : '') })
      if (comment.commit !== data.commit) tags.append(', on commit ' + comment.commit.slice(0, 8))
      if (comment.submitted) tags.append(', submitted')
      const made = make('li', {}, link)
      if (comment.quote) made.append(make('q', { textContent: comment.quote.exact }))
      made.append(make('p', { className: 'says', textContent: comment.comment }), tags)
      const number = 'comment ' + (at + 1)
      if (!comment.submitted) made.append(button('Edit', 'Edit ' + number, () => editing(comment, at)))
      made.append(button('Delete', 'Delete ' + number, () => remove(comment)))
      return made
    }
    // The list is drawn anew when a comment is saved, and the button that had the focus with it
    const editing = (existing, at) => {
      comment(existing, existing)
      back = { get isConnected () { return true }, focus: () => inDesk('.mine').children[at]?.querySelector('button').focus() }
    }
    inDesk('.whole').addEventListener('click', () => comment({}))

    const highlight = () => {
      const ranges = []
      main.querySelectorAll('.commented').forEach(block => block.classList.remove('commented'))
      for (const comment of state.comments) {
        const block = target(comment)
        if (!comment.paragraph && !comment.factor && !comment.section) continue
        block.classList.add('commented')
        if (!comment.quote) continue
        const { text, places } = reading(block)
        const { exact, prefix } = comment.quote
        let at = text.indexOf(exact)
        while (at >= 0 && !text.slice(0, at).endsWith(prefix)) at = text.indexOf(exact, at + 1)
        if (at < 0) continue
        const range = new Range()
        range.setStart(...places[at])
        const [node, end] = places[at + exact.length - 1]
        range.setEnd(node, end + 1)
        ranges.push(range)
      }
      if (window.Highlight) CSS.highlights.set('commented', new Highlight(...ranges))
    }
    const draw = () => {
      const open = state.comments.filter(comment => !comment.submitted).length
      toggle.querySelector('.count').textContent = state.comments.length
      inDesk('.mine').replaceChildren(...state.comments.map(item))
      inDesk('.submit').disabled = open === 0
      inDesk('.export').disabled = state.comments.length === 0
      inDesk('.undo').hidden = !deleted
      inDesk('.unkept').hidden = !refused
      inDesk('.changed').hidden = !data.changed
      highlight()
    }

    // Export and import

    const save = (name, type, content) => {
      const link = make('a', { download: name, href: URL.createObjectURL(new Blob([content], { type })) })
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60000)
    }
    inDesk('.export').addEventListener('click', () => {
      const kept = { paper: data.paper, version: data.version, reviewer: read(PERSON), ...state }
      save(data.paper + '-' + data.version + '-comments.json', 'application/json', JSON.stringify(kept, null, 2) + '\n')
    })
    const chooser = inDesk('.file')
    inDesk('.import').addEventListener('click', () => chooser.click())
    chooser.addEventListener('change', async () => {
      const [picked] = chooser.files
      if (!picked) return
      const raw = parsed(await picked.text())
      chooser.value = ''
      if (!raw || raw.paper !== data.paper || raw.version !== data.version || !Array.isArray(raw.comments)) {
        return say('No comments on this version in that file')
      }
      const { comments, position } = soundState(raw)
      change(held => {
        held.position ||= position
        const known = new Set(held.comments.map(({ id }) => id))
        held.comments.push(...comments.filter(({ id }) => !known.has(id)))
      })
      if (!soundPerson(read(PERSON)) && soundPerson(raw.reviewer)) write(PERSON, soundPerson(raw.reviewer))
      const lost = raw.comments.length - comments.length
      say(comments.length + ' imported' + (lost ? ', ' + lost + ' that could not be read left out' : ''))
    })

    // Submitting

    const person = find('.person')
    const submission = find('.submission')
    const who = person.querySelector('form')
    const ask = () => {
      const known = soundPerson(read(PERSON)) || { handle: '', name: '', affiliation: '' }
      for (const [name, value] of Object.entries(known)) who.elements[name].value = value
      who.elements.position.value = state.position
      open(person)
    }
    who.addEventListener('submit', event => {
      event.preventDefault()
      const fields = who.elements
      const made = soundPerson({ handle: fields.handle.value, name: fields.name.value, affiliation: fields.affiliation.value })
      if (!made) {
        person.querySelector('.warning').textContent = fields.handle.value === 'dispositions'
          ? 'The handle ‘dispositions’ is the editors’.' : 'A handle and a name are needed.'
        return
      }
      write(PERSON, made)
      change(held => { held.position = fields.position.value })
      person.close()
      submit()
    })
    inDesk('.submit').addEventListener('click', () => soundPerson(read(PERSON)) ? submit() : ask())
    submission.querySelector('.change').addEventListener('click', () => {
      submission.close()
      ask()
    })

    const copy = async area => {
      try {
        await navigator.clipboard.writeText(area.value)
      } catch {
        area.focus()
        area.select()
        document.execCommand('copy')
      }
      say('Copied')
    }
    const address = parameters => {
      const made = data.newFile + '?' + Object.entries(parameters).map(([key, value]) => key + '=' + encodeURIComponent(value)).join('&')
      return made.startsWith('https://') ? made : ''
    }
    const mark = isSubmitted => change(held => {
      for (const comment of held.comments) if (isSubmitted(comment)) comment.submitted ||= held.file
      held.file = mint()
    })
    const deliver = async (path, yaml, commit) => {
      const warning = submission.querySelector('.warning')
      try {
        const answer = await fetch(inbox + path.slice('reviews'.length), {
          method: 'POST',
          headers: { 'Factors-Token': find('meta[name="factors-token"]').content },
          body: yaml
        })
        if (answer.status !== 201) {
          warning.textContent = 'Not written: ' + await answer.text()
          return
        }
      } catch {
        warning.textContent = 'Not written: the preview does not answer. Start factors serve again.'
        return
      }
      mark(comment => comment.commit === commit)
      if (state.comments.some(comment => !comment.submitted)) fill()
      else leaveSubmission()
      say('Written to ' + path)
    }
    const link = (href, label) => make('a', { className: 'button', href, target: '_blank', rel: 'noopener noreferrer', textContent: label })
    const part = (path, yaml, commit) => {
      const area = make('textarea', { readOnly: true, value: yaml, spellcheck: false, rows: Math.min(16, yaml.split('\n').length) })
      area.setAttribute('aria-label', path)
      const actions = make('p', { className: 'actions' })
      const name = path.slice(path.lastIndexOf('/') + 1)
      const hint = make('p', { className: 'hint' })
      if (inbox) {
        const writer = make('button', { type: 'button', className: 'write primary', textContent: 'Write the file' })
        writer.addEventListener('click', () => deliver(path, yaml, commit))
        actions.append(writer)
        hint.textContent = 'It goes into the repository that is previewed, and is in no commit yet.'
      } else if (data.newFile) {
        const host = new URL(data.newFile).host
        const full = address({ filename: path, value: yaml })
        const fits = full.length <= LONGEST
        actions.append(fits ? link(full, 'Open at ' + host) : link(address({ filename: path }), 'Open an empty file at ' + host))
        hint.textContent = fits
          ? 'The forge’s page opens with this file filled in; propose it there as a change.'
          : 'This is too long for an address (' + full.length.toLocaleString('en') + ' bytes, and ' + LONGEST.toLocaleString('en')
            + ' are safe): copy it, then paste it into the file that the forge’s page begins.'
      } else {
        hint.textContent = 'Put the file at this path in the paper’s repository, or send it to the editors.'
      }
      const copier = make('button', { type: 'button', className: 'copy', textContent: 'Copy' })
      copier.addEventListener('click', () => copy(area))
      const saver = make('button', { type: 'button', className: 'download', textContent: 'Download' })
      saver.addEventListener('click', () => save(name, 'application/yaml', yaml))
      actions.append(copier, saver)
      return make('section', { className: 'part' }, make('h3', { textContent: path }), hint, area, actions)
    }
    const fill = () => {
      const known = soundPerson(read(PERSON))
      const waiting = state.comments.filter(comment => !comment.submitted)
      // A file says which text was read: drafts that were read one after the other make two
      const commits = [...new Set(waiting.map(({ commit }) => commit))]
      const parts = commits.map((commit, at) => {
        const path = 'reviews/' + data.version + '/' + known.handle + '/' + state.file + (at ? '-' + (at + 1) : '') + '.yaml'
        return part(path, file(data, known, state.position, commit, waiting.filter(comment => comment.commit === commit)), commit)
      })
      submission.querySelector('.name').textContent = known.name + ' (' + known.handle + ')'
      submission.querySelector('.files').replaceChildren(...parts)
      submission.querySelector('.warning').textContent = ''
    }
    const submit = () => {
      fill()
      open(submission)
      submission.querySelector('h2').focus()
    }
    const leaveSubmission = () => {
      close(submission)
      desk.focus()
    }
    submission.querySelector('.done').addEventListener('click', () => {
      mark(() => true)
      leaveSubmission()
    })

    // What others have said, beside what they have said it of

    const remark = other => {
      const made = make('div', { className: 'remark' })
      const line = (className, content) => { if (content) made.append(make('div', { className, textContent: content })) }
      line('who', other.by + (other.affiliation ? ', ' + other.affiliation : ''))
      line('tags', [other.id, other.type, other.blocking && 'blocking'].filter(Boolean).join(', '))
      if (other.quote) made.append(make('q', { textContent: other.quote }))
      line('says', other.comment)
      line('says', other.proposedChange && 'Proposed: ' + other.proposedChange)
      line('answer', other.disposition && 'Answered: ' + other.disposition + '. ' + (other.rationale || ''))
      return made
    }
    const others = inDesk('.others')
    const drawOthers = () => {
      others.hidden = data.comments.length === 0
      others.querySelector('span').textContent = 'Show the comments of others (' + data.comments.length + ')'
      main.querySelectorAll('.remarks').forEach(box => box.remove())
      if (!others.querySelector('input').checked) return
      for (const other of data.comments) {
        const block = target(other)
        const place = block.closest('.numbered') || block.closest('.heading') || block
        const inside = place.matches('.heading, h1') ? place.parentElement : place
        let box = inside.querySelector(':scope > .remarks')
        if (!box) {
          box = make('div', { className: 'remarks' })
          box.setAttribute('role', 'note')
          box.setAttribute('aria-label', 'Comments')
          if (inside === place) place.append(box)
          else place.after(box)
        }
        box.append(remark(other))
      }
    }
    others.querySelector('input').addEventListener('change', drawOthers)

    const drawAll = () => {
      dress()
      draw()
      drawOthers()
    }
    // A live preview puts in new text, or new data
    document.addEventListener('factors:changed', () => {
      data = JSON.parse(find('#page--review').textContent)
      drawAll()
    })
    drawAll()
  })
})()
