export { agendaPaths } from './agenda.paths';
export { AgendaPanel } from './components/agenda-panel';
