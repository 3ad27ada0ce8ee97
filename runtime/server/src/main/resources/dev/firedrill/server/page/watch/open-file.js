import {h} from 'preact';
import {useState} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {go} from '../lib/router.js';
import {opened} from './opened.js';
import {replayed} from './transcript-files.js';

/** Takes transcripts, from a dialog for files or dropped onto it. */
export function OpenFile() {
  const [state, setState] = useState({});
  const [over, setOver] = useState(false);
  const open = async (files) => {
    if (files.length === 0) {
      return;
    }
    setState({busy: true});
    const found = await Promise.all([...files].map(readFile));
    const keys = opened.add(found.flatMap(({runs}) => runs));
    const problems = found.flatMap((each) => each.problems);
    setState({problems, count: keys.length});
    if (keys.length === 1 && problems.length === 0) {
      go('watch', 'file', keys[0]);
    }
  };
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    open(event.dataTransfer.files);
  };
  const drag = (event) => {
    event.preventDefault();
    setOver(true);
  };
  return h(
    'section',
    {class: 'panel', 'aria-labelledby': 'open-file'},
    h('div', {class: 'panel-head'}, h('h2', {id: 'open-file'}, t('watch.file.title'))),
    h(
      'div',
      {class: `panel-body column drop ${over ? 'over' : ''}`, onDragOver: drag, onDragLeave: () => setOver(false), onDrop: drop},
      h('p', {class: 'muted small'}, t('watch.file.what')),
      h(
        'label',
        {class: 'field'},
        t('watch.file.choose'),
        h('input', {
          type: 'file',
          accept: '.jsonl,.json,.txt',
          multiple: true,
          disabled: Boolean(state.busy),
          onChange: (event) => open(event.currentTarget.files),
        }),
      ),
      h(
        'div',
        {role: 'status'},
        state.busy && h('p', null, t('watch.file.busy')),
        state.count !== undefined && h('p', null, t('watch.file.count', {count: state.count})),
        state.problems?.length > 0 &&
          h('ul', {class: 'wrong small file-problems'}, state.problems.map((problem) => h('li', null, problem))),
      ),
    ),
  );
}

/** What a file that cannot be played has to say stands beside what the others show. */
async function readFile(file) {
  try {
    const {runs, problems} = await replayed(file);
    return {runs, problems: problems.map((problem) => `${file.name}: ${problem}`)};
  } catch (problem) {
    return {runs: [], problems: [`${file.name}: ${problem.message}`]};
  }
}
