using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sim.Engine.Buildings;

namespace Sim.Engine.Simulation;

/// <summary>The methods of the hour that are compiled for the machine they run on, because their vectors are as wide as its own.</summary>
public static class HourlyLoop
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Compiles them, which the first hour would do otherwise: for a program that has something else to do meanwhile.</summary>
    public static void Compile()
    {
        Type lanes = Vector512.IsHardwareAccelerated ? typeof(Buildings.Wide.LaneGroup) : typeof(LaneGroup);
        foreach (Type type in (Type[])[typeof(RoomLanes), typeof(HeaterLanes), lanes, typeof(ZoneBank), typeof(SiteSimulation), typeof(Water.WaterHour), typeof(MonthTotals)])
        {
            foreach (MethodInfo method in type.GetMethods(Declared))
            {
                if (method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization))
                {
                    RuntimeHelpers.PrepareMethod(method.MethodHandle);
                }
            }
        }
    }
}
