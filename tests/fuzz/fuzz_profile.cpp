// SPDX-License-Identifier: GPL-3.0-or-later
// Any JSON as a profile: what comes out is usable, what is written of it reads back as the same, and no password is
// kept.
#include "core/profile/profilejson.h"
#include "tests/fuzz/fuzzinput.h"

#include <QJsonDocument>

using namespace mqttscope;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return 0;
    const ProfileReading first = profileFromJson(document.object());
    const QJsonObject written = profileToJson(first.profile);
    FUZZ_REQUIRE(!written.contains(QLatin1String("password")));
    const ProfileReading second = profileFromJson(written);
    FUZZ_REQUIRE(second.replaced.isEmpty());
    FUZZ_REQUIRE(second.profile == first.profile);
    FUZZ_REQUIRE(profileToJson(second.profile) == written);
    return 0;
}
