/** The front door of rebates: what other pages show of them. */
export { EmployerRebates } from './components/employer-rebates';
export { PremiumForm } from './components/premium-form';
