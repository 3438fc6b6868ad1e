using System.Runtime.CompilerServices;

namespace Sim.Engine.Services;

/// <summary>An hour's work of a service: arriving = done + lost + change of what waits.</summary>
public readonly record struct ServiceWork(double ArrivingUnits, double DoneUnits, double LostUnits, double BacklogChangeUnits)
{
    /// <summary>Books arriving and done units against what waits, and gives up what exceeds the longest queue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ServiceWork Of(ref double backlogUnits, double arrivingUnits, double doneUnits, double longestUnits)
    {
        double before = backlogUnits;
        double waiting = double.MaxNative(before + arrivingUnits - doneUnits, 0);
        double lost = double.MaxNative(waiting - longestUnits, 0);
        backlogUnits = waiting - lost;
        return new ServiceWork(arrivingUnits, doneUnits, lost, backlogUnits - before);
    }
}
