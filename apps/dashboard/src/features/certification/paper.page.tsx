import { useParams } from '@tanstack/react-router';
import { CertificatePaper } from './components/certificate-paper';
import { LetterPaper } from './components/letter-paper';

/** A letter or a certificate as it is printed. */
export function PaperPage() {
  const { employerRef, papers, paperNo } = useParams({
    from: '/signed-in/employers/$employerRef/$papers/$paperNo',
  });
  if (papers === 'certificates')
    return <CertificatePaper employerRef={employerRef} certificateNo={paperNo} />;
  return <LetterPaper employerRef={employerRef} letterNo={paperNo} />;
}
