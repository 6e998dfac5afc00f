namespace Dashboard.Services.Cluster.Admission;

/// <summary>Marks the texts of this folder (<c>AdmissionText.resx</c>).</summary>
public sealed class AdmissionText;
