using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Unit.Simulation;

public sealed class SelectorTests
{
    private static readonly Dictionary<string, string> Labels = new() { ["app"] = "cart", ["tier"] = "web", ["count"] = "5" };

    [Theory]
    [InlineData("app=cart", true)]
    [InlineData("app==cart,tier!=db", true)]
    [InlineData("app in (cart, checkout)", true)]
    [InlineData("app notin (cart)", false)]
    [InlineData("missing notin (cart)", true)]
    [InlineData("missing!=x", true)]
    [InlineData("app", true)]
    [InlineData("!app", false)]
    [InlineData("!missing", true)]
    [InlineData("count>4", true)]
    [InlineData("count<5", false)]
    [InlineData("app=", false)]
    [InlineData("", true)]
    public void Labels_Selector_Matches(string text, bool expected) => Assert.Equal(expected, LabelSelector.Parse(text).Matches(Labels));

    [Theory]
    [InlineData("a b c", "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt")]
    [InlineData("!!", "unable to parse requirement: found '!', expected: identifier")]
    [InlineData("a in b", "unable to parse requirement: found 'b' expected: '('")]
    [InlineData("a=b,", "found '', expected: identifier after ','")]
    public void Labels_Broken_IsRefusedInTheServersWords(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ApiException>(() => LabelSelector.Parse(text)).Message);

    [Theory]
    [InlineData("pods", "foo=bar", "field label not supported: foo")]
    [InlineData("pods", "foo", "invalid selector: 'foo'; can't understand 'foo'")]
    [InlineData("deployments", "foo=bar", "\"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"")]
    public void Fields_Broken_IsRefusedInTheServersWords(string plural, string text, string message)
    {
        var resource = BuiltInResources.All.First(resource => resource.Plural == plural);

        Assert.Equal(message, Assert.Throws<ApiException>(() => FieldSelector.Parse(text, resource)).Message);
    }

    [Theory]
    [InlineData("spec.nodeName=node-1", true)]
    [InlineData("spec.nodeName!=node-1", false)]
    [InlineData("metadata.name=web,status.phase==Running", true)]
    [InlineData("status.phase=Pending", false)]
    public void Fields_Selector_Matches(string text, bool expected)
    {
        var pod = new StoredObject("pods", Json.Parse("""{"metadata":{"name":"web","namespace":"shop"},"spec":{"nodeName":"node-1"},"status":{"phase":"Running"} }"""));

        Assert.Equal(expected, FieldSelector.Parse(text, BuiltInResources.All.First(resource => resource.Plural == "pods")).Matches(pod));
    }
}
