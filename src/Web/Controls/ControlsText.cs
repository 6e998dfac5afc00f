namespace Dashboard.Web.Controls;

/// <summary>Names the resource files of the controls' words.</summary>
public sealed class ControlsText;
