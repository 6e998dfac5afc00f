namespace Dashboard.Web.Features.Resources.Kinds;

/// <summary>Names the resource files of the words in the sections of the single kinds.</summary>
public sealed class KindsText;
