using Sim.Engine.Scenarios;

namespace Sim.Engine.Tests.Schema;

/// <summary>Records with the defaults that a file which writes nothing of them gets.</summary>
internal static class Catalogued
{
    /// <summary>A record whose inputs all have defaults.</summary>
    public static T Of<T>()
        where T : class
    {
        var problems = new ProblemList();
        var binder = new Binder([typeof(T)]);
        Bound? bound = binder.Bind(binder.Fill(new Document(typeof(T).Name, new MapNode([], Origin.Structural))), problems);
        Assert.Equal("", problems.ToString());
        return bound!.Get<T>();
    }
}
