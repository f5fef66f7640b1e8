// SPDX-License-Identifier: GPL-3.0-or-later
// The product's own line icons, tinted when they are painted, so that they follow the theme and stay crisp at any
// scale.
#pragma once

#include <QIcon>

namespace mqttscope
{

/// One enumerator per file in resources/icons, in the order of the file names.
enum class IconId : quint8
{
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    Bolt,
    Braces,
    Broker,
    Charts,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clear,
    Clock,
    Close,
    Connect,
    Copy,
    Cursor,
    Device,
    Disconnect,
    Duplicate,
    Edit,
    Error,
    Export,
    Eye,
    Filter,
    Fit,
    FitHeight,
    Follow,
    Help,
    Import,
    Info,
    Key,
    Layers,
    Link,
    List,
    Lock,
    Logo,
    Minus,
    Moon,
    More,
    Packets,
    Pause,
    Pin,
    Play,
    Plus,
    Publish,
    Record,
    Refresh,
    Reply,
    Save,
    Search,
    Settings,
    Shield,
    Sliders,
    Sort,
    Stop,
    Sun,
    System,
    Topics,
    Trash,
    User,
    Warning,
    Will,
};

/// What the icon is painted with; each is a colour of the theme in force at paint time.
enum class IconTint : quint8
{
    Text, ///< checked: accent; disabled: muted
    Muted,
    Accent,
    OnAccent, ///< on a primary button
    Error,
    Warning,
    Success,
    Retained,
};

[[nodiscard]] QIcon themedIcon(IconId id, IconTint tint = IconTint::Text);
/// The icon of the program itself (its own colours, for the window and the task bar).
[[nodiscard]] QIcon applicationIcon();

}
