export { queueReminders } from './queue-reminders.service.js';
