// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has typed, filtered and paused in a window: a new window in another language or size goes on with it.
#pragma once

#include "ui/models/packetfilter.h"
#include "ui/pages/topicspage.h"
#include "ui/widgets/noticebar.h"

namespace mqttscope
{

struct WindowDraft
{
    PageId page = PageId::Welcome;
    bool isPaused = false;
    std::optional<TopicsPage::Draft> topics; ///< nullopt = the page was never there
    std::optional<PacketFilter> packets;
    QList<Notice> notices; ///< their actions belong to the old window
};

}
