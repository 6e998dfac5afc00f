namespace Dashboard.Web.Health;

/// <summary>A part of the application that has a line in <c>/readyz</c>.</summary>
internal interface IReadyProbe
{
    ReadyCheck Check();
}
