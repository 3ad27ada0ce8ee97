import {h} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {heading} from '../lib/format.js';
import {t} from '../lib/i18n.js';

/**
 * The form of an action, made from what it takes. `ends`: it is the answer of the task, whose first text is long;
 * service: the one that was chosen in the graph, which is filled in.
 */
export function ActionForm({action, ends, services, service, onMove}) {
  const [values, setValues] = useState({});
  const ofServices = action.parameters.filter((parameter) => parameter.takes === 'service').map(({name}) => name);
  const longest = ends && action.parameters.find((parameter) => parameter.takes === 'text');
  useEffect(() => {
    if (service) {
      setValues((before) => ({...before, ...Object.fromEntries(ofServices.map((name) => [name, service]))}));
    }
  }, [service]);
  const submit = async (event) => {
    event.preventDefault();
    if (await onMove(action, values)) {
      setValues((before) => Object.fromEntries(ofServices.map((name) => [name, before[name]])));
    }
  };
  return h(
    'form',
    {id: 'action-form', class: 'column', onSubmit: submit, 'aria-label': heading(action.name)},
    h('p', {class: 'small'}, action.description),
    action.parameters.map((parameter) =>
      h(Field, {
        key: parameter.name,
        parameter,
        long: parameter === longest,
        services,
        value: values[parameter.name] ?? '',
        onChange: (value) => setValues((before) => ({...before, [parameter.name]: value})),
      }),
    ),
    h(
      'div',
      {class: 'row'},
      h('button', {class: 'button primary'}, heading(action.name)),
      ends && h('span', {class: 'small muted'}, t('actions.ends')),
    ),
  );
}

function Field({parameter, long, services, value, onChange}) {
  const {name, takes, words, required} = parameter;
  const shared = {name, value, required, onInput: (event) => onChange(event.currentTarget.value)};
  const label = [heading(name), !required && h('span', {class: 'muted'}, ` ${t('actions.optional')}`)];
  return h('label', {class: 'field'}, h('span', null, label), input(takes, words, services, long, shared));
}

function input(takes, words, services, long, shared) {
  const names = takes === 'service' ? services : words;
  if (names.length > 0) {
    return h(
      'select',
      shared,
      h('option', {value: ''}, t('actions.choose')),
      names.map((name) => h('option', {value: name}, name)),
    );
  }
  if (takes === 'integer' || takes === 'number') {
    return h('input', {...shared, type: 'number', step: takes === 'integer' ? 1 : 'any'});
  }
  return long
    ? h('textarea', {...shared, rows: 6, placeholder: t('actions.write-up')})
    : h('input', {...shared, type: 'text', autocomplete: 'off', spellcheck: false});
}
