// SPDX-License-Identifier: GPL-3.0-or-later
// The list of sections at the left of an editor: title, a few words of summary, a mark where something is wrong.
#pragma once

#include <QListWidget>

namespace mqttscope
{

class SectionList : public QListWidget
{
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent = nullptr);
    void addEntry(const QString &title);
    void setEntry(int index, const QString &summary, bool hasProblem);
    void setCurrent(int index) { setCurrentRow(index); }

Q_SIGNALS:
    void currentChanged(int index);
};

}
