import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Somebody on the roster of a session. */
@Entity('session_attendees')
@Unique('session_attendees_key', ['sessionId', 'personId'])
@Index('session_attendees_person_index', ['personId'])
export class SessionAttendee {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'session_attendees_pk' })
  id!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey('TrainingSession', { name: 'session_attendees_session_fk' })
  sessionId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'session_attendees_person_fk' })
  personId!: string;

  /** Null until the session is completed. */
  @Column('boolean', { nullable: true })
  attended!: boolean | null;
}
