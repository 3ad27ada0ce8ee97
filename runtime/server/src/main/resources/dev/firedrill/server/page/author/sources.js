import {h} from 'preact';
import {t} from '../lib/i18n.js';
import {go, href} from '../lib/router.js';
import {editedPaths, editChanges} from './edits.js';
import {useChanges} from '../lib/changes.js';

/** The sources: a list where there is room for it, a box to choose from elsewhere. */
export function Sources({sources, chosen}) {
  useChanges(editChanges);
  const edited = editedPaths();
  const name = shortened(sources.map((source) => source.path));
  const folders = [...new Set(sources.map((source) => folderOf(name(source.path))))];
  return h(
    'nav',
    {class: 'sources', 'aria-label': t('author.sources')},
    h(
      'label',
      {class: 'field choose'},
      t('author.sources'),
      h(
        'select',
        {value: chosen, onChange: (event) => go('author', 'source', event.currentTarget.value)},
        sources.map((source) => h('option', {value: source.path}, name(source.path))),
      ),
    ),
    h('div', {class: 'listed'}, folders.map(group)),
  );

  function group(folder) {
    const members = sources.filter((source) => folderOf(name(source.path)) === folder);
    return h(
      'section',
      {key: folder},
      h('h2', null, folder || t('author.sources')),
      h('ul', null, members.map(entry)),
    );
  }

  function entry(source) {
    return h(
      'li',
      {key: source.path},
      h(
        'a',
        {
          href: href('author', 'source', source.path),
          'aria-current': source.path === chosen ? 'page' : null,
          title: source.path,
        },
        h('span', {class: 'file'}, source.path.split('/').at(-1).replace(/\.incident$/, '')),
        edited.includes(source.path) && h('span', {class: 'badge warn'}, t('author.edited')),
        h('span', {class: 'muted small'}, contents(source)),
      ),
    );
  }
}

function folderOf(path) {
  return path.split('/').slice(0, -1).join('/');
}

function contents({library, environments, scenarios}) {
  return [
    library && t('author.library'),
    environments.length > 0 && t('author.environments', {names: environments.join(', ')}),
    scenarios.length > 0 && t('author.scenarios', {count: scenarios.length}),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Paths without the folders that they all lie in. */
function shortened(paths) {
  const folders = paths.map((path) => path.split('/').slice(0, -1));
  let shared = folders[0]?.length ?? 0;
  folders.forEach((parts) => {
    while (parts.slice(0, shared).join('/') !== folders[0].slice(0, shared).join('/')) {
      shared--;
    }
  });
  return (path) => path.split('/').slice(shared).join('/');
}
