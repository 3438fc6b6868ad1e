using System.Runtime.InteropServices;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

public class HourlyLoopTests
{
    private static readonly Plan Lipa = Centre.Plan(Centre.Shipped("lipa.yaml"));

    [Fact]
    public void A_year_of_hours_allocates_nothing()
    {
        SiteSimulation simulation = Warm();
        simulation.RunHours(0, 8760);
        // The least of three: a collection that another test's thread asks for may count the rest of this thread's buffer.
        Assert.Equal(0, Enumerable.Range(0, 3).Min(_ => Allocated(simulation)));
    }

    private static long Allocated(SiteSimulation simulation)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        simulation.RunHours(0, 8760);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void A_run_is_the_same_to_the_last_bit_when_repeated()
    {
        byte[] once = TwoYears();
        Assert.Contains(once, b => b != 0);
        Assert.True(once.AsSpan().SequenceEqual(TwoYears()), "the second run differs from the first");
    }

    [Fact]
    public void A_run_is_the_same_to_the_last_bit_on_other_threads()
    {
        byte[] here = TwoYears();
        byte[][] elsewhere = new byte[2][];
        Thread[] threads = [.. Enumerable.Range(0, elsewhere.Length).Select(i => new Thread(() => elsewhere[i] = TwoYears()))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Assert.All(elsewhere, there => Assert.True(here.AsSpan().SequenceEqual(there), "a run on another thread differs"));
    }

    private static SiteSimulation Warm()
    {
        var simulation = new SiteSimulation(Lipa.Sites[0]);
        simulation.WarmUp();
        simulation.Prepare(0);
        return simulation;
    }

    // All hours of the second year, which has the state that the first one left.
    private static byte[] TwoYears()
    {
        SiteSimulation simulation = Warm();
        simulation.RunYear(0);
        simulation.RunYear(1);
        var bytes = new List<byte>(MemoryMarshal.AsBytes(simulation.Hours).ToArray());
        for (int zone = 0; zone < Lipa.Sites[0].ZoneCount; zone++)
        {
            bytes.AddRange(MemoryMarshal.AsBytes(simulation.ZoneHours(zone)));
        }
        return [.. bytes];
    }
}
