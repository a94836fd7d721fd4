import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A course that is held, or was, on a day at a place. */
@Entity('training_sessions')
@Check('training_sessions_capacity_check', 'capacity > 0')
@Check('training_sessions_end_check', 'num_nonnulls(completed_on, cancelled_on) <= 1')
@Index('training_sessions_held_index', ['heldOn', 'id'])
export class TrainingSession {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'training_sessions_pk' })
  id!: string;

  @Column('text', { name: 'course_code' })
  courseCode!: string;

  @Column('date', { name: 'held_on' })
  heldOn!: string;

  @Column('text')
  place!: string;

  @Column('text', { nullable: true })
  instructor!: string | null;

  @Column('integer')
  capacity!: number;

  /** The day its attendance was recorded; null until then. */
  @Column('date', { name: 'completed_on', nullable: true })
  completedOn!: string | null;

  @Column('date', { name: 'cancelled_on', nullable: true })
  cancelledOn!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
