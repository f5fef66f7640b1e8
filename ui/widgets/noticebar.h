// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence about a problem or something done, where the user is looking, with the action to take. Never modal.
#pragma once

#include "ui/widgets/surface.h"

#include <functional>

class QPushButton;
class QTimer;
class QToolButton;

namespace mqttscope
{

class IconLabel;
class PlainLabel;

enum class NoticeTone : quint8
{
    Info,
    Success,
    Warning,
    Error,
};

struct Notice
{
    NoticeTone tone = NoticeTone::Info;
    QString text = {}; ///< one sentence, shown as plain text
    QString actionText = {}; ///< empty = no button
    std::function<void()> action = {};
    QString key = {}; ///< a later notice with the same key replaces this one; clear(key) removes it
    int hideAfterMs = 0; ///< 0 = until dismissed
    QString moreText = {}; ///< of a second button, which leaves the notice standing; empty = none
    std::function<void()> more = {};
};

/// Shows the newest notice; earlier ones come back when it goes. Hidden while there is none.
class NoticeBar : public Surface
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void show(const Notice &notice);
    using Surface::show;
    void clear(const QString &key);
    [[nodiscard]] QString currentText() const;
    [[nodiscard]] const QList<Notice> &notices() const { return m_notices; } ///< the last one is shown

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void dismissCurrent();

    QList<Notice> m_notices; ///< the last one is shown
    IconLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_more;
    QToolButton *m_dismiss;
    QTimer *m_timer;
};

}
