namespace Dashboard.Web.Interop;

/// <summary>What is wrong in a query line, and where: from a position to another, UTF-16 units from 0.</summary>
public sealed record QueryMistake(int From, int To, string Message);
