namespace Sim.Engine.Scenarios;

/// <summary>What binding made of a document.</summary>
/// <param name="Document">The filled document, for positions of later cross-checks.</param>
/// <param name="Records">One record for each type at the root, in the binder's order.</param>
public sealed record Bound(Document Document, IReadOnlyList<object> Records)
{
    /// <summary>The record of a type at the root.</summary>
    public T Get<T>() => Records.OfType<T>().Single();
}
