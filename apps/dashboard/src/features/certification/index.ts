/** The front door of certification: what other pages show of it. */
export { CertifyForm } from './components/certify-form';
export { ConditionForm } from './components/condition-form';
export { EmployerCertification } from './components/employer-certification';
export { IssueLetterForm } from './components/issue-letter-form';
