using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Certificates in secrets that have expired, will within two weeks, or cannot be read.</summary>
internal sealed class ExpiringCertificates : IProblemDetector
{
    private static readonly TimeSpan Warn = TimeSpan.FromDays(14);

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        foreach (var certificate in picture.Certificates)
        {
            if (certificate.NotAfter is not { } end)
                yield return Of(certificate, ProblemSeverity.Warning, new Sentence("ProblemCertificateUnreadable"), null);
            else if (end <= picture.At)
                yield return Of(certificate, ProblemSeverity.Bad, new Sentence("ProblemCertificateExpired", Rounded(picture.At - end)), end) with { Down = 0.5 };
            else if (end - picture.At < Warn)
                yield return Of(certificate, ProblemSeverity.Warning, new Sentence("ProblemCertificateExpires", Rounded(end - picture.At)), null);
        }
    }

    private static Finding Of(CertificateFacts certificate, ProblemSeverity severity, Sentence headline, DateTimeOffset? since) =>
        Finds.Of("certificate", certificate.Object, severity, headline, since, NextStepKind.Summary)
            .With(certificate.Subject.Length > 0 ? new Sentence("ProblemCertificateName", certificate.Subject) : null, UsedBy(certificate));

    private static Sentence? UsedBy(CertificateFacts certificate) => certificate.NotAfter is { } end ? new Sentence("ProblemCertificateEnd", end) : null;

    private static TimeSpan Rounded(TimeSpan span) => span.TotalDays >= 1 ? TimeSpan.FromDays(Math.Floor(span.TotalDays)) : TimeSpan.FromHours(Math.Max(1, Math.Floor(span.TotalHours)));
}
