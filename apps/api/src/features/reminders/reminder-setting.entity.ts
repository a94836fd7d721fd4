import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** When reminders of a kind are sent. */
@Entity('reminder_settings')
@Check(
  'reminder_settings_days_check',
  'cardinality(days) BETWEEN 1 AND 8 AND 0 <= ALL (days) AND 180 >= ALL (days)',
)
export class ReminderSetting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'reminder_settings_pk' })
  kind!: string;

  @Column('boolean')
  enabled!: boolean;

  /** Days before the due date; for overdue actions, after it. */
  @Column('integer', { array: true })
  days!: number[];

  @Column('integer', { default: 1 })
  version!: number;
}
