import {h} from 'preact';

/** A page of ours: headings, paragraphs, lists, code. Nothing in it becomes markup. */
export function Markdown({text}) {
  const parts = text.split(/^```\w*\n([\s\S]*?)^```$/m);
  return h(
    'div',
    {class: 'column markdown'},
    parts.map((part, place) => (place % 2 === 1 ? h('pre', {tabIndex: 0}, h('code', null, part)) : blocks(part))),
  );
}

function blocks(text) {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => {
      if (block.startsWith('#')) {
        return h('h3', null, block.replace(/^#+ /, ''));
      }
      if (block.startsWith('- ')) {
        return h('ul', null, block.split(/^- /m).slice(1).map((item) => h('li', null, inline(item))));
      }
      return h('p', null, inline(block));
    });
}

/** A sentence in which names stand between backquotes. */
export function inline(text) {
  return text.split('`').map((part, place) => (place % 2 === 1 ? h('code', null, part) : part));
}
