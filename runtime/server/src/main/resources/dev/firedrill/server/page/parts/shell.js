import {h} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import {useChanges} from '../lib/changes.js';
import {languageChanges, t} from '../lib/i18n.js';
import {href, useRoute} from '../lib/router.js';
import {VIEWS} from '../views.js';
import {Preferences} from './preferences.js';
import {Problem} from './problem.js';
import {TokenPrompt} from './token-prompt.js';

/** What surrounds every view. */
export function Shell() {
  useChanges(languageChanges);
  const [name = VIEWS[0].name, ...parts] = useRoute();
  const offered = useOffered();
  const view = VIEWS.find((each) => each.name === name || each.also?.includes(name));
  const main = useRef(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = view ? `${t(view.text)} – ${t('shell.name')}` : t('shell.name');
  });
  useEffect(() => {
    // Where the link that was followed is gone, what comes next begins with what took its place.
    if (!first.current && document.activeElement === document.body) {
      main.current.focus({preventScroll: true});
    }
    first.current = false;
  }, [location.hash]);
  const skip = (event) => {
    event.preventDefault();
    main.current.focus();
  };
  return [
    h('a', {class: 'skip', href: '#main', onClick: skip}, t('shell.skip')),
    h(
      'header',
      {class: 'shell'},
      h('a', {class: 'brand', href: href(VIEWS[0].name)}, h('img', {src: 'page/icon.svg', alt: '', width: 22, height: 22}), t('shell.name')),
      h(
        'nav',
        {'aria-label': t('shell.nav')},
        offered.map((each) =>
          h('a', {href: href(each.name), 'aria-current': each === view ? 'page' : null}, t(each.text)),
        ),
      ),
      h(Preferences),
    ),
    h(
      'main',
      {id: 'main', tabIndex: -1, ref: main},
      view ? h(View, {key: view.name, view, name, parts}) : h(Problem, {message: t('error.no-view', {name})}),
    ),
    h(TokenPrompt),
  ];
}

/** The views that this server has something for. */
function useOffered() {
  const [offered, setOffered] = useState(() => VIEWS.filter((view) => !view.offered));
  useEffect(() => {
    Promise.all(VIEWS.map((view) => view.offered?.() ?? true)).then((answers) =>
      setOffered(VIEWS.filter((_, place) => answers[place])),
    );
  }, []);
  return offered;
}

/** A view once its modules are there. */
function View({view, name, parts}) {
  const [loaded, setLoaded] = useState({});
  useEffect(() => {
    view.load().then(
      (module) => setLoaded({Component: module.default}),
      () => setLoaded({failed: true}),
    );
  }, [view]);
  if (loaded.failed) {
    return h(Problem, {message: t('error.unreachable'), retry: () => location.reload()});
  }
  return loaded.Component ? h(loaded.Component, {name, parts}) : null;
}
