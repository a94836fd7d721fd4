/** The front door of training: what other pages show of it. */
export { EmployerPicker, type PickedEmployer } from './components/employer-picker';
export { EmployerTraining } from './components/employer-training';
export { HireForm } from './components/hire-form';
export { PersonPicker, type PickedPerson } from './components/person-picker';
export { trainingPaths } from './training.paths';
