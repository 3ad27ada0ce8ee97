import {h} from 'preact';
import {useRef, useState} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {completions, parsed} from './commands.js';

/** A line to type commands into, as a combobox: the arrows choose a completion, Tab takes it, Enter runs the line. */
export function CommandLine({actions, services, onMove}) {
  const [line, setLine] = useState('');
  const [open, setOpen] = useState(null);
  const [wrong, setWrong] = useState(null);
  const [past, setPast] = useState({lines: [], place: 0});
  const field = useRef(null);

  const suggest = (text, caret) => {
    const {from, to, names} = completions(text, caret, actions, services);
    const typed = text.slice(from, to);
    setOpen(text && names.length > 0 && !(names.length === 1 && names[0] === typed) ? {from, to, names, active: -1} : null);
  };
  const type = (event) => {
    setLine(event.currentTarget.value);
    setWrong(null);
    suggest(event.currentTarget.value, event.currentTarget.selectionStart);
  };
  const take = (name) => {
    const next = `${line.slice(0, open.from)}${name} ${line.slice(open.to).trimStart()}`;
    setLine(next);
    setWrong(null);
    suggest(next, open.from + name.length + 1);
    field.current.focus();
  };
  const run = async () => {
    const command = parsed(line, actions, services);
    setOpen(null);
    if (command.wrong) {
      setWrong(command);
    } else if (await onMove(command.action, command.values)) {
      setPast(({lines}) => ({lines: [...lines, line], place: lines.length + 1}));
      setLine('');
    }
  };
  const recall = (by) => {
    const place = Math.min(past.lines.length, Math.max(0, past.place + by));
    setPast({...past, place});
    setLine(past.lines[place] ?? '');
  };
  const press = (event) => {
    const act = keys({open, line, take, run, recall, setOpen})[event.key];
    if (act && !event.isComposing && !event.shiftKey) {
      event.preventDefault();
      act();
    }
  };
  return h(
    'section',
    {class: 'panel command', 'aria-label': t('command.title')},
    h(
      'div',
      {class: 'panel-body'},
      h(
        'div',
        {class: 'command-field'},
        h('label', {for: 'command', class: 'unseen'}, t('command.title')),
        h('span', {class: 'prompt', 'aria-hidden': 'true'}, '❯'),
        h('input', {
          id: 'command',
          ref: field,
          type: 'text',
          role: 'combobox',
          'aria-expanded': String(open !== null),
          'aria-controls': 'command-list',
          'aria-autocomplete': 'list',
          'aria-activedescendant': open && open.active >= 0 ? `command-${open.active}` : null,
          'aria-invalid': wrong ? 'true' : null,
          'aria-describedby': 'command-wrong',
          'aria-keyshortcuts': '/',
          autocomplete: 'off',
          autocapitalize: 'off',
          spellcheck: false,
          placeholder: t('command.placeholder'),
          value: line,
          onInput: type,
          onKeyDown: press,
          onBlur: () => setOpen(null),
        }),
        h(Suggestions, {open, take}),
      ),
      h('p', {id: 'command-wrong', class: 'small wrong', role: 'alert'}, wrong && t(wrong.wrong, wrong)),
    ),
  );
}

/** What each key does; those that are not here do what they always do. */
function keys({open, line, take, run, recall, setOpen}) {
  if (!open) {
    return {
      Enter: run,
      ...(line === '' ? {} : {Escape: () => setOpen(null)}),
      ArrowUp: () => recall(-1),
      ArrowDown: () => recall(1),
    };
  }
  const {names, active} = open;
  const moveTo = (place) => setOpen({...open, active: (place + names.length) % names.length});
  return {
    Enter: () => (active >= 0 ? take(names[active]) : run()),
    Tab: () => take(names[Math.max(0, active)]),
    ArrowDown: () => moveTo(active + 1),
    ArrowUp: () => moveTo(active < 0 ? names.length - 1 : active - 1),
    Escape: () => setOpen(null),
  };
}

function Suggestions({open, take}) {
  return h(
    'ul',
    {id: 'command-list', role: 'listbox', 'aria-label': t('command.completions'), hidden: open === null},
    open?.names.map((name, place) =>
      h(
        'li',
        {
          id: `command-${place}`,
          role: 'option',
          'aria-selected': String(place === open.active),
          onMouseDown: (event) => {
            event.preventDefault();
            take(name);
          },
        },
        name,
      ),
    ),
  );
}
