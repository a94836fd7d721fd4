import { connectionOf } from '../../graphql/connection.js';
import { Employer } from './employer.type.js';

export const { Connection: EmployerConnection } = connectionOf('Employer', 'employers', Employer);
