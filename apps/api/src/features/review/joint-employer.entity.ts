import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A further employer that a joint audit is for, beside the one it was begun for. */
@Entity('joint_employers')
@Unique('joint_employers_unique', ['workbookId', 'employerId'])
@Index('joint_employers_employer_index', ['employerId'])
export class JointEmployer {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'joint_employers_pk' })
  id!: string;

  @Column('uuid', { name: 'workbook_id' })
  @ForeignKey('AuditWorkbook', { name: 'joint_employers_workbook_fk' })
  workbookId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'joint_employers_employer_fk' })
  employerId!: string;
}
