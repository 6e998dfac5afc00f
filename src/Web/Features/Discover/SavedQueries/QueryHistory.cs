using System.Security.Cryptography;
using System.Text;
using Dashboard.Services.Logs.Queries;

namespace Dashboard.Web.Features.Discover.SavedQueries;

/// <summary>Names where the browser keeps the queries that a user ran lately, of a data view and a language.</summary>
public static class QueryHistory
{
    private const int HashLength = 16;

    /// <summary>Another user of the same browser is offered nothing of it: the user's name is in it, as a hash.</summary>
    public static string Name(string user, string view, QueryLanguage language) =>
        $"queries.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user)))[..HashLength]}.{language.ToString().ToLowerInvariant()}.{view}";
}
