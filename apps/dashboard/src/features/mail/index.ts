export { EmployerMails } from './components/employer-mails';
