import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The paper of a certificate or a letter. The database keeps it in step with its record; see the migration. */
@Entity('documents')
@Unique('documents_certification_unique', ['certificationId'])
@Unique('documents_letter_unique', ['letterId'])
@Unique('documents_code_unique', ['code'])
@Check('documents_kind_check', "kind IN ('CERTIFICATE', 'LETTER')")
@Index('documents_employer_index', ['employerId'])
@Index('documents_issued_index', ['issuedOn', 'id'])
@Index('documents_letterhead_index', ['letterheadId'])
@Index('documents_successor_index', ['successorId'])
export class IssuedDocument {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'documents_pk' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'certification_id', nullable: true })
  @ForeignKey('Certification', { name: 'documents_certification_fk', onDelete: 'SET NULL' })
  certificationId!: string | null;

  @Column('uuid', { name: 'letter_id', nullable: true })
  @ForeignKey('Letter', { name: 'documents_letter_fk', onDelete: 'SET NULL' })
  letterId!: string | null;

  @Column('uuid', { name: 'employer_id', nullable: true })
  @ForeignKey('Employer', { name: 'documents_employer_fk', onDelete: 'SET NULL' })
  employerId!: string | null;

  @Column('text')
  number!: string;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('date', { name: 'voided_on', nullable: true })
  voidedOn!: string | null;

  @Column('text')
  code!: string;

  @Column('uuid', { name: 'letterhead_id', nullable: true })
  @ForeignKey('Letterhead', { name: 'documents_letterhead_fk' })
  letterheadId!: string | null;

  @Column('uuid', { name: 'successor_id', nullable: true })
  @ForeignKey('IssuedDocument', { name: 'documents_successor_fk' })
  successorId!: string | null;
}
