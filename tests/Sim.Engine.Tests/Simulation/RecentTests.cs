using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

public class RecentTests
{
    [Fact]
    public void What_was_used_last_is_kept_and_the_rest_forgotten()
    {
        var made = new List<int>();
        var recent = new Recent<int, string>(2);
        string Get(int key) => recent.Get(key, k => { made.Add(k); return $"{k}"; });
        Assert.Equal(["1", "2", "1", "3", "1", "2"], [Get(1), Get(2), Get(1), Get(3), Get(1), Get(2)]);
        Assert.Equal([1, 2, 3, 2], made);
        Assert.Equal(2, recent.Count);
    }

    [Fact]
    public void What_could_not_be_made_is_tried_again()
    {
        var recent = new Recent<int, string>(2);
        Assert.Throws<InvalidOperationException>(() => recent.Get(1, _ => throw new InvalidOperationException()));
        Assert.Equal("made", recent.Get(1, _ => "made"));
    }
}
