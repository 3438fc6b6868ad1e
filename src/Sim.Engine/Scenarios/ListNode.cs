namespace Sim.Engine.Scenarios;

/// <summary>A list of values.</summary>
public sealed class ListNode(IReadOnlyList<DocNode> items, Origin origin, int line = 0, int column = 0) : DocNode(origin, line, column)
{
    /// <summary>The items in order.</summary>
    public IReadOnlyList<DocNode> Items { get; } = items;

    internal override string Describe() => "a list";

    internal override DocNode From(Origin origin) => new ListNode([.. Items.Select(i => i.From(origin))], origin, Line, Column);

    internal override bool SaysTheSame(DocNode other) =>
        other is ListNode list && list.Items.Count == Items.Count && Items.Zip(list.Items).All(pair => pair.First.SaysTheSame(pair.Second));

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}
