/** The front door of people: how other pages lead to one. */
export { peoplePaths } from './people.paths';
